/** Which fields the classes of the model have, by their names in JSON, and of which types. */
@NullMarked
package dev.podarium.objects.schema;

import org.jspecify.annotations.NullMarked;
