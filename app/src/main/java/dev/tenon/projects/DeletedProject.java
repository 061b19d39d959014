package dev.tenon.projects;

import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;

/** A project in the trash. */
@About("A project in the trash, with everything in it.")
public record DeletedProject(
    UUID id, String key, String title, Visibility visibility, Instant deletedAt, int version)
    implements Versioned {}
