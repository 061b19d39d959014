/** A database made fit for this version of Tenon: where it is, its roles, its schema. */
@NullMarked
package dev.tenon.db.installation;

import org.jspecify.annotations.NullMarked;
