/** The tenants themselves. */
@NullMarked
package dev.tenon.organizations;

import org.jspecify.annotations.NullMarked;
