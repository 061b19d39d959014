package dev.tenon.command;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.command.running.DatabaseAccess;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.demo.Demo;
import dev.tenon.identity.hashing.Argon2Cost;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.settings.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = {
      "Serves with two organizations to look around in, and prints how to sign in.",
      "",
      "They are made where they are not there yet, in a database without other organizations. The"
          + " password is a new one each time."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 2;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Settings.of(System.getenv());
    Demo.SignIn signIn = prepare(settings);
    PrintWriter out = command.commandLine().getOut();
    out.printf("%s, at %s%n", String.join(" and ", signIn.organizations()), settings.baseUrl());
    out.printf("  e-mail    %s%n  password  %s%n%n", signIn.email(), signIn.password());
    out.flush();
    return new ServeCommand().call();
  }

  private static Demo.SignIn prepare(Settings settings) {
    try (DatabaseAccess database = DatabaseAccess.toVisit(settings)) {
      database.requireCurrentSchema();
      try (HikariDataSource pool = Pool.open(database.application().dataSource(), CONNECTIONS)) {
        PasswordHashes hashes = new PasswordHashes(Argon2Cost.STANDARD);
        return new Demo(
                Db.open(pool),
                Clock.systemUTC(),
                Generators.timeBasedEpochGenerator()::generate,
                hashes::hash)
            .prepare();
      }
    }
  }
}
