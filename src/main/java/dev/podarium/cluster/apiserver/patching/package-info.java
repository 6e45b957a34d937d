/**
 * What a PATCH request makes of a stored object, and how the API server refuses one that cannot be
 * read or carried out. The patches themselves are {@code objects.patch}'s; here are the server's
 * checks and words around them. Stores nothing.
 */
@NullMarked
package dev.podarium.cluster.apiserver.patching;

import org.jspecify.annotations.NullMarked;
