/** How an installation is set up: typed, read from the environment once, complete or refused. */
@NullMarked
package dev.tenon.settings;

import org.jspecify.annotations.NullMarked;
