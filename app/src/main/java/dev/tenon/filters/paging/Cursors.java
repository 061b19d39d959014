package dev.tenon.filters.paging;

import static java.util.Objects.requireNonNull;

import dev.tenon.filters.FilterFault;
import dev.tenon.filters.FilterFault.Code;
import dev.tenon.filters.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads cursors: until when rows belong to the walk, the sort values of a page's last
 * row, and a seal over them and the listing.
 *
 * <p>A cursor is base64url of the seal (the first 16 bytes of an HMAC-SHA-256) and the values, each
 * as its length and its UTF-8 text, or the length -1 for null. It isn't encrypted: it holds what
 * its reader has just been shown.
 */
public final class Cursors {
  /** How far clocks may be apart without a walk missing what was there when it began. */
  public static final Duration CLOCKS_APART = Duration.ofSeconds(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "tenon cursor 1";
  private static final int MIN_KEY = 32;
  private static final int SEAL = 16;
  private static final int MAX_LENGTH = 8_192;
  private static final int NULL = -1;

  private final SecretKeySpec key;
  private final Clock clock;

  /**
   * With the key of this installation, the same in all of its processes.
   *
   * @param key at least 32 random bytes
   * @param clock tells when a walk began
   */
  public Cursors(byte[] key, Clock clock) {
    if (key.length < MIN_KEY) {
      throw new IllegalArgumentException("a key has at least %d bytes".formatted(MIN_KEY));
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.clock = clock;
  }

  /**
   * The walk over a listing that a cursor continues.
   *
   * @param cursor null to begin
   * @throws FilterFault when the cursor wasn't made for this listing
   */
  public <T> Walk<T> walk(Listing<T> listing, @Nullable String cursor) throws FilterFault {
    return new Walk<>(listing, cursor == null ? null : place(listing, cursor));
  }

  /**
   * A page of what was read.
   *
   * @param rows in the order of the listing, read under the walk's condition with a limit of one
   *     more than the page's
   * @param limit how many the page may have, at least 1
   */
  public <T> Slice<T> slice(Walk<T> walk, List<T> rows, int limit) {
    if (rows.size() <= limit) {
      return new Slice<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Slice<>(items, cursor(walk, items.getLast()));
  }

  private <T> String cursor(Walk<T> walk, T last) {
    Walk.Place place = walk.place();
    Listing<T> listing = walk.listing();
    List<@Nullable String> texts = new ArrayList<>();
    Instant bornUntil = place == null ? clock.instant().plus(CLOCKS_APART) : place.bornUntil();
    texts.add(bornUntil.toString());
    for (Sort.Key<T> key : listing.sort().keys()) {
      Object value = key.by().value().apply(last);
      texts.add(value == null ? null : value.toString());
    }
    byte[] values = packed(texts);
    byte[] seal = seal(listing, values);
    return encoded(ByteBuffer.allocate(SEAL + values.length).put(seal).put(values).array());
  }

  private <T> Walk.Place place(Listing<T> listing, String cursor) {
    byte[] bytes = decoded(cursor);
    byte[] seal = Arrays.copyOf(bytes, SEAL);
    byte[] values = Arrays.copyOfRange(bytes, SEAL, bytes.length);
    if (!MessageDigest.isEqual(seal, seal(listing, values))) {
      throw foreign();
    }
    ByteBuffer packed = ByteBuffer.wrap(values);
    Instant bornUntil = Instant.parse(requireNonNull(unpacked(packed)));
    List<@Nullable Object> read = new ArrayList<>();
    for (Sort.Key<T> key : listing.sort().keys()) {
      String text = unpacked(packed);
      read.add(text == null ? null : key.by().type().read(text));
    }
    return new Walk.Place(bornUntil, read);
  }

  /** What the listing is and what the values are: neither can be exchanged. */
  private byte[] seal(Listing<?> listing, byte[] values) {
    byte[] bound =
        packed(
            List.of(
                PURPOSE,
                listing.organizationId().toString(),
                listing.name(),
                listing.filter().toString(),
                listing.sort().shape()));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(bound);
      return Arrays.copyOf(mac.doFinal(values), SEAL);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] packed(List<@Nullable String> texts) {
    List<byte[]> all = new ArrayList<>();
    for (String text : texts) {
      byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      int length = text == null ? NULL : bytes.length;
      all.add(ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(length).put(bytes).array());
    }
    ByteBuffer packed = ByteBuffer.allocate(all.stream().mapToInt(bytes -> bytes.length).sum());
    all.forEach(packed::put);
    return packed.array();
  }

  private static @Nullable String unpacked(ByteBuffer packed) {
    int length = packed.getInt();
    if (length == NULL) {
      return null;
    }
    byte[] bytes = new byte[length];
    packed.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decoded(String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      throw foreign();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
    // Several texts decode to the same bytes; one of them is ours.
    if (bytes.length < SEAL || !encoded(bytes).equals(cursor)) {
      throw foreign();
    }
    return bytes;
  }

  private static FilterFault foreign() {
    return new FilterFault(Code.FOREIGN_CURSOR, 0, Sentence.FOREIGN_CURSOR.of());
  }
}
