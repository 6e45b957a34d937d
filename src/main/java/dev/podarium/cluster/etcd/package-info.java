/**
 * etcd: the {@linkplain dev.podarium.store store} whose revisions get their instants from the
 * agenda and are the objects' resource versions. Only the API server writes it.
 */
@NullMarked
package dev.podarium.cluster.etcd;

import org.jspecify.annotations.NullMarked;
