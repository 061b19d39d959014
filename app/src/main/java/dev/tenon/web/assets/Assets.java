package dev.tenon.web.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All files under {@code src/main/web}, by name ({@code css/tenon.css}) and by the address that
 * they are served at ({@code /assets/css/tenon.3f2a….css}). Style sheets that another imports are
 * served as a part of it, and so are our modules as parts of the first of them.
 */
public final class Assets {
  /** Where all addresses begin. */
  public static final String PREFIX = "/assets/";

  /** Where those of scripts begin that work beside pages. */
  public static final String WORKERS = PREFIX + "worker/";

  private static final int HASH_LENGTH = 12;
  private static final String SCRIPTS = "js/";
  private static final String OURS = "tenon/";
  private static final String VENDOR = "js/vendor/";
  private static final String CONTROLLER = "js/controllers/";

  /** The module with which every page begins. */
  private static final String FIRST = "js/app.js";

  /** What scripts import libraries by. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "js/vendor/turbo.es2017-esm.js", "@hotwired/turbo",
          "js/vendor/stimulus.js", "@hotwired/stimulus");

  private final Map<String, Asset> byName = new TreeMap<>();
  private final Map<String, Asset> byAddress = new HashMap<>();
  private final String importMap;

  private Assets(Map<String, byte[]> files) {
    Set<String> parts = new LinkedHashSet<>();
    files.forEach((name, body) -> {
      if (!name.endsWith(".css") && !isOurModule(name)) {
        add(name, body);
      }
    });
    add(FIRST, script(files).getBytes(UTF_8));
    files.keySet().stream()
        .filter(name -> name.endsWith(".css"))
        .forEach(name -> Stylesheet.imports(name, text(files, name)).forEach(parts::add));
    files.keySet().stream()
        .filter(name -> name.endsWith(".css") && !parts.contains(name))
        .forEach(name ->
            add(
                name,
                Stylesheet.whole(name, one -> text(files, one), this::address).getBytes(UTF_8)));
    importMap = written(imports());
  }

  /** Those on the class path. */
  public static Assets load() {
    return new Assets(WebFiles.all());
  }

  private static boolean isOurModule(String name) {
    return name.startsWith(SCRIPTS) && name.endsWith(".js") && !name.startsWith(VENDOR);
  }

  private static String script(Map<String, byte[]> files) {
    return Modules.whole(
        module(FIRST),
        module -> text(files, SCRIPTS + module.substring(OURS.length()) + ".js"),
        files.keySet().stream()
            .filter(name -> name.startsWith(CONTROLLER))
            .map(Assets::module)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static String text(Map<String, byte[]> files, String name) {
    byte[] body = files.get(name);
    if (body == null) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return new String(body, UTF_8);
  }

  private void add(String name, byte[] body) {
    int dot = name.lastIndexOf('.');
    String address = PREFIX + name.substring(0, dot) + "." + hash(body) + name.substring(dot);
    Asset asset = new Asset(address, body);
    byName.put(name, asset);
    byAddress.put(address, asset);
  }

  private static String hash(byte[] body) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sha256(body))
        .substring(0, HASH_LENGTH);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The address of the file of a name. */
  public String address(String name) {
    return named(name).address();
  }

  /** The text of the file of a name. */
  public String text(String name) {
    return new String(named(name).body(), UTF_8);
  }

  private Asset named(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("there is no asset " + name);
    }
    return asset;
  }

  /** What is served at an address. */
  public Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** Which address each library has, as browsers read it: a JSON document. */
  public String importMap() {
    return importMap;
  }

  /** What the content security policy allows the import map by. */
  public String importMapHash() {
    return "'sha256-" + Base64.getEncoder().encodeToString(sha256(importMap.getBytes(UTF_8))) + "'";
  }

  /** The addresses of all libraries, to be fetched at once and not one after the other. */
  public List<String> libraries() {
    return imports().values().stream().toList();
  }

  private Map<String, String> imports() {
    Map<String, String> imports = new TreeMap<>();
    LIBRARIES.forEach((name, library) -> imports.put(library, address(name)));
    return imports;
  }

  /** What a module of ours is imported by. */
  private static String module(String name) {
    return OURS + name.substring(SCRIPTS.length(), name.length() - ".js".length());
  }

  private static String written(Map<String, String> imports) {
    return imports.entrySet().stream()
        .map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"")
        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }
}
