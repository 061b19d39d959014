package dev.tenon.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which version this is; the build writes it into the jar. */
final class Version implements IVersionProvider {
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Tenon " + text(), "Java " + Runtime.version() + " (" + System.getProperty("java.home") + ")"
    };
  }
}
