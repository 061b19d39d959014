/** Whether this process can serve, for load balancers and supervisors. */
@NullMarked
package dev.tenon.health;

import org.jspecify.annotations.NullMarked;
