package dev.tenon.web.server;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The networks whose word is taken for where a request comes from. Anybody can send {@code
 * X-Forwarded-For}; what counts is what a proxy of our own has added to it, at its end.
 */
public record TrustedProxies(List<Network> networks) {
  /** Nobody's word is taken. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  /** Networks separated by commas, such as {@code 10.0.0.0/8, ::1}. */
  public static TrustedProxies parse(String text) {
    return new TrustedProxies(
        Arrays.stream(text.split(",", -1)).map(String::strip).map(Network::parse).toList());
  }

  /**
   * Where a request comes from: the last address that no proxy of ours stands at.
   *
   * @param forwarded the header's values, in order
   */
  String client(InetAddress peer, List<String> forwarded) {
    InetAddress client = peer;
    List<String> hops =
        forwarded.stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .toList()
            .reversed();
    for (String hop : hops) {
      if (!trusts(client)) {
        break;
      }
      Optional<InetAddress> next = address(hop);
      if (next.isEmpty()) {
        break;
      }
      client = next.get();
    }
    return text(client);
  }

  private boolean trusts(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  /** An address without its port, which some proxies add; never a name to look up. */
  private static Optional<InetAddress> address(String hop) {
    try {
      return Optional.of(
          InetAddress.ofLiteral(
              hop.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Without the scope that a link-local address of this machine carries. */
  private static String text(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
  }

  /**
   * The addresses that share a prefix.
   *
   * @param bits how long the prefix is
   */
  public record Network(InetAddress address, int bits) {
    static Network parse(String text) {
      String[] parts = text.split("/", -1);
      InetAddress address = InetAddress.ofLiteral(parts[0]);
      int width = address.getAddress().length * Byte.SIZE;
      int bits = parts.length == 1 ? width : Integer.parseInt(parts[1]);
      if (parts.length > 2 || bits < 0 || bits > width) {
        throw new IllegalArgumentException("not a network: " + text);
      }
      return new Network(address, bits);
    }

    boolean contains(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] theirs = other.getAddress();
      if (mine.length != theirs.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
