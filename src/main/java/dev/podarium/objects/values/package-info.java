/**
 * Single values as Kubernetes reads and writes them: amounts, instants, lengths of time,
 * percentages, addresses, base64, and texts that are repeated in a message.
 */
@NullMarked
package dev.podarium.objects.values;

import org.jspecify.annotations.NullMarked;
