package dev.tenon.schema.command;

import dev.tenon.schema.catalog.reading.Snapshot;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.OutputOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code schema catalog}: the whole schema as JSON, a snapshot that others compare with. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all that the database knows of its schema as JSON.",
      "The same schema gives the same text: keep it as a snapshot for schema diff."
    })
final class CatalogCommand implements Callable<Integer> {

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    return connection.tellingGaps(output.deliver(Snapshot.write(connection.catalog())));
  }
}
