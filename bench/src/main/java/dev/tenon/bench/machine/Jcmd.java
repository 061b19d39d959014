package dev.tenon.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a running JVM is told to do, or asked. */
public final class Jcmd {
  private Jcmd() {}

  /** Answers what it said. */
  public static String run(long process, String... order) throws IOException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    List<String> command = new ArrayList<>(List.of(program.toString(), Long.toString(process)));
    command.addAll(List.of(order));
    Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
