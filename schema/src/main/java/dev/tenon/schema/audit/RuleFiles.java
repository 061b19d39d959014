package dev.tenon.schema.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files in the folder of rules, be it in a jar or not, by name. */
record RuleFiles(SortedMap<String, String> texts) {

  private static final String FOLDER = "rules/";
  private static final String NEIGHBOUR = "RuleFiles.class";

  /** Reads them all. A folder is not itself a resource everywhere; the file beside it is. */
  static RuleFiles read() {
    return beside(Objects.requireNonNull(RuleFiles.class.getResource(NEIGHBOUR)));
  }

  /** Those in the folder beside this file. */
  static RuleFiles beside(URL neighbour) {
    try {
      return new RuleFiles(
          neighbour.getProtocol().equals("jar") ? inJar(neighbour) : inFolder(neighbour));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of one kind, without their ending. */
  SortedSet<String> named(String ending) {
    var names = new TreeSet<String>();
    for (var name : texts.keySet()) {
      if (name.endsWith(ending)) {
        names.add(name.substring(0, name.length() - ending.length()));
      }
    }
    return names;
  }

  String text(String name) {
    return Objects.requireNonNull(texts.get(name), name);
  }

  private static SortedMap<String, String> inJar(URL url) throws IOException {
    var opened = (JarURLConnection) url.openConnection();
    var neighbour = opened.getEntryName();
    var folder = neighbour.substring(0, neighbour.lastIndexOf('/') + 1) + FOLDER;
    var jar = opened.getJarFile();
    var texts = new TreeMap<String, String>();
    for (var entry : jar.stream().filter(each -> each.getName().startsWith(folder)).toList()) {
      try (var file = jar.getInputStream(entry)) {
        texts.put(
            entry.getName().substring(folder.length()),
            new String(file.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static SortedMap<String, String> inFolder(URL neighbour) throws IOException {
    var folder = Path.of(URI.create(neighbour.toString())).resolveSibling(FOLDER);
    var texts = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
