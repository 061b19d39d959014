package dev.tenon.command;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.command.running.DatabaseAccess;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.faults.OperatorFault;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.Links;
import dev.tenon.identity.accounts.FirstAdministrators;
import dev.tenon.identity.hashing.Argon2Cost;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.passwords.PasswordResets;
import dev.tenon.imports.ImportedOrganizations;
import dev.tenon.operator.Appointments;
import dev.tenon.settings.Setting;
import dev.tenon.settings.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "account",
    description = "Lets people in who can't sign in.",
    synopsisSubcommandLabel = "COMMAND")
final class AccountCommand {
  private final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
  private final Clock clock = Clock.systemUTC();

  @Spec private CommandSpec command;

  @Command(
      name = "reset-password",
      description = {
        "Prints a link by which the password of an account is set anew, once and within an hour."
            + " Pass it on to the account's owner alone.",
        "",
        "Until the link is used, the password stays as it is."
      })
  int resetPassword(
      @Parameters(paramLabel = "EMAIL", description = "The account's e-mail.") String email) {
    EmailAddress address = address(email);
    return on((db, links) -> printLink(db, links, address));
  }

  @Command(
      name = "appoint",
      description = {
        "Gives an imported organization that has no members its first administrator, and prints a"
            + " link by which they set their password.",
        "",
        "A person of this e-mail whom an archive brought becomes the administrator; an account of"
            + " this e-mail keeps its password until the link is used."
      })
  int appoint(
      @Parameters(paramLabel = "EMAIL", description = "The administrator's e-mail.") String email,
      @Option(
              names = "--organization",
              required = true,
              paramLabel = "SLUG",
              description = "The organization.")
          String organization,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "NAME",
              description = "How the administrator is shown there.")
          String name) {
    EmailAddress address = address(email);
    var slug = ImportCommand.slug(organization);
    return on((db, links) -> {
      UUID id =
          new ImportedOrganizations(db, clock, ids)
              .find(slug)
              .orElseThrow(() ->
                  new OperatorFault("There is no organization with the slug %s.".formatted(slug)));
      new FirstAdministrators(db, ids, new PasswordHashes(Argon2Cost.STANDARD))
          .appoint(id, address, name);
      printLink(db, links, address);
    });
  }

  @Command(
      name = "operator",
      description = {
        "Lets an account run this installation by its pages, or no longer: organizations' names and"
            + " sizes, background work, the database.",
        "",
        "An operator sees nothing inside an organization that they are no member of."
      })
  int operator(
      @Parameters(paramLabel = "EMAIL", description = "The account's e-mail.") String email,
      @Option(names = "--grant", description = "Make the account an operator.") boolean grant,
      @Option(names = "--revoke", description = "Take the right back, at once.") boolean revoke) {
    if (grant == revoke) {
      throw new ParameterException(command.commandLine(), "Say either --grant or --revoke.");
    }
    EmailAddress address = address(email);
    Settings settings = Settings.of(System.getenv());
    try (DatabaseAccess database = DatabaseAccess.toVisit(settings)) {
      database.requireCurrentSchema();
      DatabaseUrl owner =
          database
              .owner()
              .orElseThrow(() ->
                  new OperatorFault(
                      "Only the schema's owner makes operators. Set "
                          + Setting.DATABASE_OWNER_URL.variable()
                          + "."));
      try (HikariDataSource pool = Pool.open(owner.dataSource(), 1)) {
        var appointments = new Appointments(Db.open(pool), ids);
        if (grant) {
          appointments.grant(address);
        } else {
          appointments.revoke(address);
        }
        say(address + (grant ? " runs this installation now." : " no longer does."));
        return 0;
      }
    }
  }

  private void say(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private interface Work {
    void on(Db db, Links links);
  }

  private static int on(Work work) {
    Settings settings = Settings.of(System.getenv());
    try (DatabaseAccess database = DatabaseAccess.toVisit(settings)) {
      database.requireCurrentSchema();
      try (HikariDataSource pool = Pool.open(database.application().dataSource(), 1)) {
        work.on(Db.open(pool), new Links(settings.baseUrl()));
        return 0;
      }
    }
  }

  private void printLink(Db db, Links links, EmailAddress email) {
    String link =
        new PasswordResets(db, clock, ids)
            .request(email, ids.get())
            .map(links::passwordReset)
            .orElseThrow(() ->
                new OperatorFault("There is no account with the e-mail %s.".formatted(email)));
    PrintWriter out = command.commandLine().getOut();
    out.println(link);
    out.println("Whoever opens it sets the account's password: once, and within an hour.");
    out.flush();
  }

  private static EmailAddress address(String text) {
    try {
      return new EmailAddress(text);
    } catch (IllegalArgumentException fault) {
      throw new OperatorFault("The e-mail " + fault.getMessage() + ".", fault);
    }
  }
}
