/**
 * The Endpoints controller: lists the addresses behind each Service that chooses Pods in one object
 * of the Service's name, those that are ready and those that are not yet.
 *
 * <p>EndpointSlices have taken its place; it is kept for who still reads Endpoints.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/endpoint
 */
@NullMarked
package dev.podarium.cluster.controllers.endpoints;

import org.jspecify.annotations.NullMarked;
