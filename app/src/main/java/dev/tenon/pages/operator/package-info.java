/** The pages of whoever runs the installation. */
@NullMarked
package dev.tenon.pages.operator;

import org.jspecify.annotations.NullMarked;
