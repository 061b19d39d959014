package dev.tenon.schema.audit.rule;

import org.jspecify.annotations.Nullable;

/**
 * One thing that breaks a rule.
 *
 * @param severity null for the rule's own
 * @param object which: {@code public.tasks.due_date}, {@code public.tasks (tasks_pkey)}; no two
 *     hits of one rule share it, unless they are the same to whoever reads them
 * @param detail what is wrong with it
 * @param remedy a statement or step that mends it
 */
public record Hit(@Nullable Severity severity, String object, String detail, String remedy) {}
