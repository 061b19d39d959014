package dev.tenon.tasks.saved;

import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter of tasks under a name. */
@About("A filter of tasks that somebody keeps, for themselves or shared with a project.")
public record SavedFilter(
    UUID id,
    String name,
    @About("The filter language; empty for everything.") String filter,
    @About("The order, as lists take it; empty for the usual one.") String sort,
    @About("The key of the project whose tasks it filters; null over all projects.")
        @Nullable String project,
    @About("Whether everybody who sees the project sees it.") boolean shared,
    @About("Who keeps it.") UUID ownerUserId,
    @About("Their name.") String ownerName,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {}
