/**
 * The CronJob controller: makes a Job whenever a CronJob's schedule says so, and clears up behind.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/cronjob
 */
@NullMarked
package dev.podarium.cluster.controllers.cronjob;

import org.jspecify.annotations.NullMarked;
