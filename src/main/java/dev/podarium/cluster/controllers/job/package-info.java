/**
 * The Job controller: runs Pods until enough of them have succeeded, or too many have failed.
 *
 * <p>One look at a Job goes: see its Pods ({@link dev.podarium.cluster.controllers.job.Observed}),
 * judge whether it comes to its end ({@link dev.podarium.cluster.controllers.job.Ending}), create
 * or delete Pods ({@link dev.podarium.cluster.controllers.job.ActivePods}), and count those that
 * have ended ({@link dev.podarium.cluster.controllers.job.Tracking}). Each Pod carries a finalizer
 * until it is counted: its uid is written to the status first, then the finalizer goes, then the
 * count rises. So no Pod is counted twice and none is forgotten, whenever the controller may be
 * stopped.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job
 */
@NullMarked
package dev.podarium.cluster.controllers.job;

import org.jspecify.annotations.NullMarked;
