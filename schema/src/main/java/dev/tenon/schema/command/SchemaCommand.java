package dev.tenon.schema.command;

import dev.tenon.schema.command.options.DefaultTarget;
import dev.tenon.schema.database.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** {@code schema}: the parent of all that reads a schema, in this module or under another's. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Draws, documents and audits any PostgreSQL schema, and changes none.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:--check found something stale or wrong",
      "2:the command line was not understood",
      "3:the database or a file could not be reached, read or written",
      "4:done with what could be read; what could not was told",
      "70:a defect of this program"
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CatalogCommand.class,
      ErdCommand.class,
      DocsCommand.class,
      CardinalityCommand.class,
      AuditCommand.class,
      ScoreCommand.class,
      DiffCommand.class,
      MigrationsCommand.class,
      AccessCommand.class
    })
public final class SchemaCommand implements DefaultTarget {

  private final Function<Duration, Optional<Target>> ownDatabase;

  /**
   * The command for a place in which it finds a database.
   *
   * @param ownDatabase the database of whoever embeds this command, given the timeout of a
   *     statement; empty when the user must name one
   */
  public SchemaCommand(Function<Duration, Optional<Target>> ownDatabase) {
    this.ownDatabase = ownDatabase;
  }

  /** The command by itself, failures told in a sentence. */
  public static CommandLine commandLine(Function<Duration, Optional<Target>> ownDatabase) {
    return new CommandLine(new SchemaCommand(ownDatabase))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new FailureReport())
        .setParameterExceptionHandler(new UsageReport());
  }

  @Override
  public Optional<Target> withTimeout(Duration timeout) {
    return ownDatabase.apply(timeout);
  }
}
