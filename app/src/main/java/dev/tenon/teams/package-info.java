/** Groups of people, which form a tree. */
@NullMarked
package dev.tenon.teams;

import org.jspecify.annotations.NullMarked;
