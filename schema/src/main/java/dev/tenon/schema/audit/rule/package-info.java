/** What a rule is: the page that explains it, and the search that finds what breaks it. */
@NullMarked
package dev.tenon.schema.audit.rule;

import org.jspecify.annotations.NullMarked;
