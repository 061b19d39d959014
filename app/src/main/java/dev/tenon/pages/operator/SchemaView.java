package dev.tenon.pages.operator;

import dev.tenon.operator.Schemas;
import dev.tenon.schema.audit.score.Score;
import dev.tenon.web.pages.View;

/** The schema's audit, and the way to its diagram. */
public record SchemaView(Schemas.Seen seen, Score score) implements View {}
