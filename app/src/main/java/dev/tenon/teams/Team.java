package dev.tenon.teams;

import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team. */
@About("A team: people, and the teams below it.")
public record Team(
    UUID id,
    @About("Unique among the teams of one parent.") String name,
    String description,
    @About("The team that it is part of; null at the top.") @Nullable UUID parentTeamId,
    @About("How deep it lies: 1 at the top, 16 at most.") int level,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {}
