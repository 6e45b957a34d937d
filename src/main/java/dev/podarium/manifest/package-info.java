/**
 * Manifest text to objects with the place of every field, or to what is wrong and where; files and
 * folders of them.
 *
 * <p>The way of a text: {@code Documents} finds its documents as kubectl does, JSON or YAML; {@code
 * JsonText}, or the room {@code yaml} and {@code Nodes}, make trees of {@link DocumentNode} of
 * them; {@code ObjectReader} finds the objects in these (Lists too); {@code StrictCheck} holds each
 * against the {@code Shape} of its model class. Shapes come from the annotations of the fabric8
 * classes and not from an OpenAPI file: there is one source for what an object can be, and nothing
 * to ship beside it.
 *
 * <p>Nothing here throws for what a person wrote. This room knows neither a cluster nor a window:
 * what only the API server can judge (immutable fields, name rules, quotas) it leaves to it.
 */
@NullMarked
package dev.podarium.manifest;

import org.jspecify.annotations.NullMarked;
