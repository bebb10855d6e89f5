/**
 * What git knows: read only, with no program run, no hook, no network, and nothing written
 * anywhere. Enter at {@link io.deliverygate.evidence.git.GitProject}, opened once a collection:
 * where there is no repository, no class of JGit is loaded. {@code GitWorkTree} is one that is
 * open; from there {@code History} finds the commit that is judged, {@code BaseChoice} the one that
 * it is compared with, {@code BaseTree} the files there, {@code EarlierFolder} and {@code Copies}
 * where the project lay then, {@code NewCodeChoice} and {@code ChangedFiles} what is new, {@code
 * Integrations}, {@code DeployedChanges} and {@code ReviewTrailers} what happened since.
 *
 * <p>One large package, because JGit stays inside of it: what asks for a base, for new code and for
 * history shares walks, trees and settings that nobody else should see.
 */
@NullMarked
package io.deliverygate.evidence.git;

import org.jspecify.annotations.NullMarked;
