/**
 * How the API server says no: errors of single fields and the Status that carries them.
 *
 * <p>Every text is Kubernetes' own, since students compare it with what a real cluster says. The
 * rules that find an error stand elsewhere; this room only words it.
 */
@NullMarked
package dev.podarium.cluster.apiserver.refusal;

import org.jspecify.annotations.NullMarked;
