package dev.tenon.db;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller inside no organization: row-level security shows no tenant's row, and only the functions
 * of {@code identity} answer.
 *
 * @param accountId the signed-in account; null before sign-in
 */
public record Visitor(@Nullable UUID accountId, Via via, UUID requestId) implements Context {}
