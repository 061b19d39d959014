package dev.tenon.web.server.reading;

import dev.tenon.digests.Sha256;
import dev.tenon.web.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An upload, whole, in a file of this process's own: a slow sender holds nothing else. Closing it
 * deletes the file.
 */
public record Spool(Path file) implements AutoCloseable {
  private static final int PART = 1 << 16;

  /** Takes the body, which is refused as soon as it is longer than the route takes. */
  public static Spool of(InputStream body, long most) {
    try {
      Path file = Files.createTempFile("tenon-upload-", "");
      try (OutputStream out = Files.newOutputStream(file)) {
        long bytes = 0;
        for (byte[] part = body.readNBytes(PART); part.length > 0; part = body.readNBytes(PART)) {
          bytes += part.length;
          if (bytes > most) {
            throw Failure.tooLarge("The body may have at most " + most + " bytes.");
          }
          out.write(part);
        }
        return new Spool(file);
      } catch (RuntimeException | IOException fault) {
        Files.delete(file);
        throw fault;
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** SHA-256 of the bytes, by which the same upload is known again. */
  public byte[] hash() {
    try {
      return Sha256.of(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
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
