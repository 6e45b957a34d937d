/**
 * The words over the fabric8 model: here the kinds that a cluster has and the references to
 * objects; what can be asked of them in the rooms below.
 *
 * <p>Objects are values. A stored object is never changed in place: the functions below make a new
 * object that shares what did not change. They live in the plural of their noun, as the JDK's
 * {@code Files} and {@code Collections} do, and these are the only packages that call the model's
 * setters.
 */
@NullMarked
package dev.podarium.objects;

import org.jspecify.annotations.NullMarked;
