/**
 * The words over the fabric8 model: kinds, references, labels, selectors, owners, conditions,
 * quantities, instants.
 *
 * <p>Objects are values. A stored object is never changed in place: the functions here make a new
 * object that shares what did not change. They live in the plural of their noun, as the JDK's
 * {@code Files} and {@code Collections} do, and this is the only package that calls the model's
 * setters.
 */
@NullMarked
package dev.podarium.objects;

import org.jspecify.annotations.NullMarked;
