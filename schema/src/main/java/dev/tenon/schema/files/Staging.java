package dev.tenon.schema.files;

import dev.tenon.schema.database.DatabaseFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that are written beside their places first, and then put there together. When the program
 * is stopped, either all are in their places or none is, and nothing else is left.
 */
public final class Staging implements AutoCloseable {

  private final Path folder;
  private final Path stage;
  private final List<Path> made = new ArrayList<>();
  private final Map<Path, Path> staged = new LinkedHashMap<>();
  private final Thread stop = new Thread(this::discard, "unfinished files");
  private boolean over;

  private Staging(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.stage = this.folder.resolve(".unfinished-" + ProcessHandle.current().pid());
  }

  /**
   * A stage in the folder, which is made where it is missing.
   *
   * @throws IOException when that can't be done
   */
  public static Staging in(Path folder) throws IOException {
    var staging = new Staging(folder);
    Runtime.getRuntime().addShutdownHook(staging.stop);
    try {
      staging.make(staging.stage);
      return staging;
    } catch (IOException refused) {
      staging.close();
      throw refused;
    }
  }

  /** Writes a file that will have this name within the folder. */
  public synchronized void add(String name, String text) throws IOException {
    requireGoingOn();
    var fresh = stage.resolve(Integer.toString(staged.size()));
    Files.writeString(fresh, text);
    staged.put(folder.resolve(name), fresh);
  }

  /** Puts all files in their places, and removes those that are gone. */
  public synchronized void publish(Collection<Path> gone) throws IOException {
    requireGoingOn();
    for (var place : staged.keySet()) {
      make(place.getParent());
    }
    for (var each : staged.entrySet()) {
      keepPermissions(each.getKey(), each.getValue());
      Files.move(each.getValue(), each.getKey(), StandardCopyOption.REPLACE_EXISTING);
    }
    for (var each : gone) {
      Files.deleteIfExists(each);
    }
    staged.clear();
    made.clear();
  }

  /** As of the file that is replaced, where there is one and the system knows of such. */
  private static void keepPermissions(Path old, Path fresh) throws IOException {
    var permissions = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (permissions != null && Files.exists(old)) {
      Files.setPosixFilePermissions(fresh, permissions.readAttributes().permissions());
    }
  }

  private void requireGoingOn() {
    if (over) {
      throw new DatabaseFailure("The program was stopped before it had written all files.");
    }
  }

  private synchronized void make(@Nullable Path directory) throws IOException {
    if (directory != null && !Files.isDirectory(directory)) {
      make(directory.getParent());
      Files.createDirectory(directory);
      made.add(directory);
    }
  }

  /** Removes what is not in its place; waits until what is being put there is. */
  synchronized void discard() {
    over = true;
    staged.values().forEach(Staging::remove);
    remove(stage);
    made.reversed().forEach(Staging::remove);
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException inUse) {
      path.toFile().deleteOnExit();
    }
  }

  @Override
  public void close() {
    discard();
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException stopping) {
      // The hook runs, and finds nothing to do.
      return;
    }
  }
}
