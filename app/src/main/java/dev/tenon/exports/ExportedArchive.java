package dev.tenon.exports;

import dev.tenon.digests.Sha256;
import dev.tenon.imports.ArchiveFault;
import dev.tenon.json.Json;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An export on disk whose files have been found complete, and just as they were written. */
public final class ExportedArchive implements AutoCloseable {
  private final ZipFile zip;
  private final Manifest manifest;

  private ExportedArchive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens an export and checks all of it.
   *
   * @throws ArchiveFault when it is none, is of a newer form, or was damaged or changed
   */
  public static ExportedArchive open(Path file) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        ExportedArchive archive = new ExportedArchive(zip, manifest(zip));
        archive.check();
        return archive;
      } catch (RuntimeException | IOException fault) {
        zip.close();
        throw fault;
      }
    } catch (ZipException | EOFException damaged) {
      throw new ArchiveFault("This is no export, or it is cut off: " + damaged.getMessage() + ".");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The bytes of one of its files. */
  InputStream open(Manifest.Content content) throws IOException {
    return open(zip, content.file());
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    try (InputStream in = open(zip, Manifest.FILE)) {
      byte[] bytes = in.readAllBytes();
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      // No other file vouches for this one, and reading a zip does not check what it says itself.
      if (checksum.getValue() != zip.getEntry(Manifest.FILE).getCrc()) {
        throw new ArchiveFault("Its %s is damaged.".formatted(Manifest.FILE));
      }
      Manifest manifest = Json.MAPPER.readValue(bytes, Manifest.class);
      if (!Manifest.FORMAT.equals(manifest.format())
          || manifest.formatVersion() != Manifest.VERSION) {
        throw new ArchiveFault(
            "This is an export of form %s %d; this Tenon reads %s %d."
                .formatted(
                    manifest.format(),
                    manifest.formatVersion(),
                    Manifest.FORMAT,
                    Manifest.VERSION));
      }
      return manifest;
    } catch (JacksonException malformed) {
      throw new ArchiveFault(
          "Its %s is damaged: %s.".formatted(Manifest.FILE, malformed.getOriginalMessage()));
    }
  }

  private void check() throws IOException {
    Set<String> expected =
        manifest.files().stream().map(Manifest.Content::file).collect(Collectors.toSet());
    List<String> strangers =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> !name.equals(Manifest.FILE) && !expected.contains(name))
            .toList();
    if (!strangers.isEmpty()) {
      throw new ArchiveFault(
          "It holds %s, of which its manifest knows nothing.".formatted(strangers));
    }
    for (Manifest.Content content : manifest.files()) {
      if (!content.sha256().equals(sha256(content))) {
        throw new ArchiveFault(
            "Its file %s is not as it was written: the checksum differs."
                .formatted(content.file()));
      }
    }
  }

  private @Nullable String sha256(Manifest.Content content) throws IOException {
    MessageDigest digest = Sha256.begun();
    try (InputStream in = new DigestInputStream(open(content), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (ZipException | EOFException damaged) {
      return null;
    }
  }

  private static InputStream open(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ArchiveFault("It has no file %s.".formatted(name));
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
