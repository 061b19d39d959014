package dev.tenon.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A file that pages refer to, under an address that holds the hash of its content. */
public final class Asset {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "webmanifest", "application/manifest+json");

  private final String address;
  private final String mediaType;
  private final byte[] body;
  private byte @Nullable [] compressed;

  Asset(String address, byte[] body) {
    this.address = address;
    this.body = body;
    this.mediaType = mediaType(address);
  }

  private static String mediaType(String address) {
    String ending = address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = MEDIA_TYPES.get(ending);
    if (type == null) {
      throw new IllegalArgumentException("no media type is known for " + address);
    }
    return type;
  }

  /** Its path on this server. */
  public String address() {
    return address;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] body() {
    return body;
  }

  /** Whether compressing it makes it smaller: fonts and pictures are compressed already. */
  public boolean isText() {
    return mediaType.startsWith("text/") || mediaType.endsWith("xml") || mediaType.endsWith("json");
  }

  /** The body by gzip, as small as it gets; made once. */
  public synchronized byte[] compressed() {
    if (compressed == null) {
      compressed = gzip(body);
    }
    return compressed;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
