package dev.tenon.web.server;

import dev.tenon.web.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An upload, whole, in a file of this process's own: a slow sender holds nothing else, and what was
 * sent is known by its hash. Closing it deletes the file.
 *
 * @param hash SHA-256 of the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Spool(Path file, byte[] hash) implements AutoCloseable {
  private static final int PART = 1 << 16;

  /** Takes the body, which is refused as soon as it is longer than the route takes. */
  static Spool of(InputStream body, long most) {
    try {
      Path file = Files.createTempFile("tenon-upload-", "");
      try (DigestInputStream in = new DigestInputStream(body, sha256());
          OutputStream out = Files.newOutputStream(file)) {
        long bytes = 0;
        for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
          bytes += part.length;
          if (bytes > most) {
            throw Failure.tooLarge("The body may have at most " + most + " bytes.");
          }
          out.write(part);
        }
        return new Spool(file, in.getMessageDigest().digest());
      } catch (RuntimeException | IOException fault) {
        Files.delete(file);
        throw fault;
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
