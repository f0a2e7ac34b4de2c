import java.util.*;

class Solution {
    static double run(double x) {
        List<Integer> list = new ArrayList<>(List.of(5, 3, 9));
        list.add(1, 7);
        list.addAll(List.of(1, 2));
        list.remove(Integer.valueOf(9));
        list.remove(0);
        Collections.sort(list);
        Collections.reverse(list);
        Collections.swap(list, 0, 1);
        list.replaceAll(i -> i * 2);
        list.removeIf(i -> i == 2);
        ListIterator<Integer> it = list.listIterator();
        while (it.hasNext()) if (it.next() == 4) it.set(40);
        System.out.println(list + " " + list.indexOf(14) + list.contains(6) + Collections.max(list) + Collections.frequency(list, 6) + list.subList(0, 2) + list.equals(List.copyOf(list)) + list.hashCode());
        Integer[] array = list.toArray(new Integer[0]);
        Arrays.sort(array, Comparator.comparing(i -> -i));
        System.out.println(Arrays.asList(array) + "" + Arrays.deepToString(new int[][] {{1}, {2, 3}}) + Arrays.equals(array, list.toArray()) + Arrays.hashCode(array));
        LinkedList<Integer> linked = new LinkedList<>(list);
        linked.addFirst(1);
        System.out.println(linked.removeLast() + linked.peekFirst() + linked.get(1));
        return x;
    }
}
