/**
 * The EndpointSlice controller: lists the addresses behind each Service that chooses Pods, a
 * hundred in a slice, with who is ready, who serves and who is on the way out.
 *
 * <p>Few writes count more than few slices: an endpoint stays in the slice where it is, and a slice
 * is filled up only when it is written anyway.
 *
 * <p>Source: k8s.io/endpointslice, kubernetes/kubernetes, pkg/controller/endpointslice
 */
@NullMarked
package dev.podarium.cluster.controllers.endpointslice;

import org.jspecify.annotations.NullMarked;
