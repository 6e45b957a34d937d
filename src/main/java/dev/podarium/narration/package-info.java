/**
 * Says in words what happened and because of what: changes in, sentences out.
 *
 * <p>No sentence is stored anywhere. Each is made of the change itself (before against after), of
 * the change that its origin names as its cause, and of the counts of Pods at that moment, so a
 * controller that nobody foresaw is still told of truthfully, only more plainly. The room knows the
 * model and the contract of a cluster, no engine and no window; one class tells one kind.
 *
 * <p>Chosen against texts that the components write beside their writes: those would say what the
 * author expected, not what was written.
 */
@NullMarked
package dev.podarium.narration;

import org.jspecify.annotations.NullMarked;
