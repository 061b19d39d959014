package dev.tenon.labels;

import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;

/** A label of a project. */
@About("A label: a word that a project sorts its tasks by.")
public record Label(
    UUID id,
    UUID projectId,
    String name,
    @About("Six hexadecimal digits: red, green, blue.") String color,
    @About("What it stands for.") String description,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {}
