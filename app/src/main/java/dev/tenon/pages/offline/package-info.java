/** What is shown while the network is away. */
@NullMarked
package dev.tenon.pages.offline;

import org.jspecify.annotations.NullMarked;
