/** What whoever runs the installation may see of it: names, sizes and its state, nothing within. */
@NullMarked
package dev.tenon.operator;

import org.jspecify.annotations.NullMarked;
