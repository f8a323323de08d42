package org.weir.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeProofsTest {
    private static final int SMALL = 33;

    /// The leaves and roots that implementations of RFC 6962 test each other with.
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfRfc6962() {
        TreeFrontier tree = new TreeFrontier();
        assertThat(tree.root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(Event.hash(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(tree.root().hex()).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void rootsAndPathsOfAllSmallTreesAreThoseOfTheDefinition() {
        List<Hash> leaves = leaves(SMALL, 1);
        for (int size = 1; size <= SMALL; size++) {
            List<Hash> tree = leaves.subList(0, size);
            assertThat(Leaves.of(leaves).root(0, size)).isEqualTo(rootByDefinition(tree));
            for (int index = 0; index < size; index++) {
                assertThat(TreeProofs.inclusion(Leaves.of(leaves), index, size))
                        .isEqualTo(pathByDefinition(index, tree));
            }
            for (int before = 1; before <= size; before++) {
                assertThat(TreeProofs.consistency(Leaves.of(leaves), before, size))
                        .isEqualTo(
                                before == size
                                        ? List.of()
                                        : consistencyByDefinition(before, tree, true));
            }
        }
    }

    @Test
    void everyTruePathIsAcceptedAndNoneOfAnotherLeafPlaceSizeOrRoot() {
        List<Hash> leaves = leaves(SMALL, 2);
        for (int size = 1; size <= SMALL; size++) {
            Hash root = Leaves.of(leaves).root(0, size);
            for (int index = 0; index < size; index++) {
                List<Hash> path = TreeProofs.inclusion(Leaves.of(leaves), index, size);
                Hash leaf = leaves.get(index);
                assertThat(TreeProofs.includes(leaf, index, size, path, root)).isTrue();
                assertThat(TreeProofs.includes(Hash.NONE, index, size, path, root)).isFalse();
                assertThat(TreeProofs.includes(leaf, index, size, path, Hash.NONE)).isFalse();
                assertThat(TreeProofs.includes(leaf, size, size, path, root)).isFalse();
                assertThat(TreeProofs.includes(leaf, -1, size, path, root)).isFalse();
                for (int other = 0; other < size; other++) {
                    assertThat(TreeProofs.includes(leaf, other, size, path, root))
                            .isEqualTo(other == index);
                }
                for (List<Hash> wrong : variations(path)) {
                    assertThat(TreeProofs.includes(leaf, index, size, wrong, root)).isFalse();
                }
            }
        }
    }

    @Test
    void everyTrueContinuationIsAcceptedAndNoOther() {
        List<Hash> leaves = leaves(SMALL, 3);
        for (int after = 1; after <= SMALL; after++) {
            Hash rootAfter = Leaves.of(leaves).root(0, after);
            for (int before = 1; before <= after; before++) {
                Hash rootBefore = Leaves.of(leaves).root(0, before);
                List<Hash> path = TreeProofs.consistency(Leaves.of(leaves), before, after);
                assertThat(TreeProofs.continues(before, rootBefore, after, rootAfter, path))
                        .isTrue();
                assertThat(TreeProofs.continues(before, Hash.NONE, after, rootAfter, path))
                        .isFalse();
                assertThat(TreeProofs.continues(before, rootBefore, after, Hash.NONE, path))
                        .isFalse();
                for (List<Hash> wrong : variations(path)) {
                    assertThat(TreeProofs.continues(before, rootBefore, after, rootAfter, wrong))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aRewrittenLeafBreaksEveryContinuation() {
        long seed = 20261123;
        Random random = new Random(seed);
        List<Hash> leaves = leaves(200, seed);
        for (int round = 0; round < 300; round++) {
            int after = 2 + random.nextInt(199);
            int before = 1 + random.nextInt(after - 1);
            List<Hash> rewritten = new ArrayList<>(leaves);
            rewritten.set(random.nextInt(before), Hash.of(new byte[] {9}));
            Hash rootBefore = Leaves.of(leaves).root(0, before);
            Hash rootAfter = Leaves.of(rewritten).root(0, after);
            List<Hash> path = TreeProofs.consistency(Leaves.of(rewritten), before, after);
            assertThat(TreeProofs.continues(before, rootBefore, after, rootAfter, path))
                    .as("seed %d, %d to %d", seed, before, after)
                    .isFalse();
        }
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        Leaves leaves = Leaves.of(leaves(5, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeProofs.inclusion(leaves, 5, 5))
                .withMessage("there is no event 5 among the first 5");
        assertThatIllegalArgumentException().isThrownBy(() -> TreeProofs.consistency(leaves, 0, 5));
        List<Hash> endless =
                IntStream.range(0, TreeProofs.MAX_PATH + 2).mapToObj(_ -> Hash.NONE).toList();
        assertThat(TreeProofs.includes(Hash.NONE, 0, Long.MAX_VALUE, endless, Hash.NONE)).isFalse();
        assertThat(TreeProofs.continues(1, Hash.NONE, Long.MAX_VALUE, Hash.NONE, endless))
                .isFalse();
    }

    private static List<List<Hash>> variations(List<Hash> path) {
        List<List<Hash>> wrong = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> altered = new ArrayList<>(path);
            altered.set(i, Hash.of(path.get(i).bytes()));
            wrong.add(altered);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            wrong.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.NONE);
        wrong.add(longer);
        return wrong;
    }

    private static List<Hash> leaves(int count, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> Event.hash((seed + "/" + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /// RFC 6962 §2.1, word by word.
    private static Hash rootByDefinition(List<Hash> tree) {
        if (tree.size() == 1) {
            return tree.getFirst();
        }
        int split = split(tree.size());
        return TreeFrontier.node(
                rootByDefinition(tree.subList(0, split)),
                rootByDefinition(tree.subList(split, tree.size())));
    }

    /// RFC 6962 §2.1.1, word by word.
    private static List<Hash> pathByDefinition(int index, List<Hash> tree) {
        if (tree.size() == 1) {
            return List.of();
        }
        int split = split(tree.size());
        List<Hash> left = tree.subList(0, split);
        List<Hash> right = tree.subList(split, tree.size());
        List<Hash> path =
                new ArrayList<>(
                        index < split
                                ? pathByDefinition(index, left)
                                : pathByDefinition(index - split, right));
        path.add(rootByDefinition(index < split ? right : left));
        return path;
    }

    /// RFC 6962 §2.1.2, word by word.
    private static List<Hash> consistencyByDefinition(int before, List<Hash> tree, boolean whole) {
        if (before == tree.size()) {
            return whole ? List.of() : List.of(rootByDefinition(tree));
        }
        int split = split(tree.size());
        List<Hash> left = tree.subList(0, split);
        List<Hash> right = tree.subList(split, tree.size());
        List<Hash> path =
                new ArrayList<>(
                        before <= split
                                ? consistencyByDefinition(before, left, whole)
                                : consistencyByDefinition(before - split, right, false));
        path.add(rootByDefinition(before <= split ? right : left));
        return path;
    }

    private static int split(int size) {
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return split;
    }
}
