package dev.tenon.imports;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Via;
import dev.tenon.db.Violation;
import dev.tenon.db.Visitor;
import dev.tenon.organizations.Slug;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Organizations as the operator's commands name them: by slug, from outside of any of them. */
public final class ImportedOrganizations {
  private static final Sql FIND =
      Sql.of(
          """
          select found.id
            from guard.organization_of(:slug) as found (id)
           where found.id is not null
          """);

  private static final Sql CREATE =
      Sql.of("select identity.import_organization(:id, :name, :slug, :created_at)");

  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;

  public ImportedOrganizations(Db db, Clock clock, Supplier<UUID> ids) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
  }

  /** The organization of this slug that is not deleted. */
  public Optional<UUID> find(Slug slug) {
    return db.one(visitor(), FIND.bind("slug", slug), row -> row.uuid("id"));
  }

  /**
   * Makes an organization without people.
   *
   * @throws ArchiveFault when the slug belongs to one that was deleted: they are never given again
   */
  public UUID create(Slug slug, String name) {
    UUID id = ids.get();
    Bound create =
        CREATE
            .bind("id", id)
            .bind("name", name)
            .bind("slug", slug)
            .bind("created_at", clock.instant());
    try {
      db.list(visitor(), create, _ -> id);
      return id;
    } catch (Violation violation) {
      if (violation.name().equals("organizations_slug_key")) {
        throw new ArchiveFault(
            "The slug %s belongs to an organization that was deleted. Choose another."
                .formatted(slug.value()));
      }
      throw violation;
    }
  }

  private Visitor visitor() {
    return new Visitor(null, Via.IMPORT, ids.get());
  }
}
