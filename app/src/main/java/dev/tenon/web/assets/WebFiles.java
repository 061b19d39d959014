package dev.tenon.web.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the files below {@code web/} on the class path: in the program's jar, or where it is built.
 */
final class WebFiles {
  private static final String ROOT = "web/";

  /** Is always there, and tells where the others are. */
  private static final String ONE = "css/tenon.css";

  private WebFiles() {}

  /** All files by their names below {@code web/}. */
  static Map<String, byte[]> all() {
    URL one = WebFiles.class.getClassLoader().getResource(ROOT + ONE);
    if (one == null) {
      throw new IllegalStateException(ROOT + ONE + " is not on the class path");
    }
    try {
      return one.openConnection() instanceof JarURLConnection jar
          ? inJar(jar.getJarFile())
          : inDirectory(Path.of(directory(one)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static URI directory(URL one) {
    try {
      String text = one.toURI().toString();
      return URI.create(text.substring(0, text.length() - ONE.length()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, byte[]> inJar(JarFile jar) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    List<JarEntry> entries =
        jar.stream()
            .filter(entry -> entry.getName().startsWith(ROOT) && !entry.isDirectory())
            .toList();
    for (JarEntry entry : entries) {
      try (var in = jar.getInputStream(entry)) {
        files.put(entry.getName().substring(ROOT.length()), in.readAllBytes());
      }
    }
    return files;
  }

  private static Map<String, byte[]> inDirectory(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
