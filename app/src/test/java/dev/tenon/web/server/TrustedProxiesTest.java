package dev.tenon.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final TrustedProxies OURS = TrustedProxies.parse("10.0.0.0/8, ::1, 192.0.2.7");

  private static String client(TrustedProxies proxies, String peer, String... forwarded) {
    return proxies.client(InetAddress.ofLiteral(peer), List.of(forwarded));
  }

  @Test
  void aStrangersWordIsNotTaken() {
    assertThat(client(OURS, "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    assertThat(client(TrustedProxies.NONE, "10.0.0.1", "198.51.100.1")).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.1, 198.51.100.1",
    "'6.6.6.6, 198.51.100.1', 198.51.100.1",
    "'6.6.6.6, 198.51.100.1, 10.9.9.9', 198.51.100.1",
    "'198.51.100.1:4711, 192.0.2.7', 198.51.100.1",
    "[2001:db8::1]:80, 2001:db8:0:0:0:0:0:1",
    "10.1.1.1, 10.1.1.1",
    "unknown, 10.0.0.1",
    "'198.51.100.1, localhost', 10.0.0.1",
    "'', 10.0.0.1",
  })
  void theLastAddressThatIsNotOursCounts(String forwarded, String client) {
    assertThat(client(OURS, "10.0.0.1", forwarded)).isEqualTo(client);
  }

  @Test
  void severalHeadersAreOneList() {
    assertThat(client(OURS, "::1", "6.6.6.6", "198.51.100.1, 10.0.0.2")).isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "localhost", "10.0.0.0/8/8"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.parse(text));
  }
}
