using CztBot.Core.Reports;

namespace CztBot.Core.Questions;

/// <summary>The states and lamps that a sentence asks for.</summary>
/// <param name="Word">The word that said so.</param>
internal sealed record StatusWords(string Word, IReadOnlyList<string> Statuses, IReadOnlyList<Lamp> Lamps, bool Negated = false, bool Troubled = false)
{
    private static readonly string[] Late = [Reports.Statuses.Behind, Reports.Statuses.FarBehind];
    private static readonly string[] Ended = [Reports.Statuses.AlmostDone, Reports.Statuses.Done];

    // What is not finished: everything else.
    private static readonly string[] Open = [.. Reports.Statuses.All.Except(Ended)];

    // The first word that occurs counts, so a denial and the longer words stand first.
    private static readonly StatusWords[] Known =
    [
        .. Of(Open, true, "未完成", "没完成", "没有完成", "没做完", "没有做完", "没完的", "没干完", "未办结的任务", "没收尾"),
        .. Of(Late, true, "不正常", "不太正常", "没按序时", "未达序时", "未按序时", "没有正常推进", "没达序时", "不顺利", "没跟上", "跟不上"),
        .. Of([Reports.Statuses.NotStarted], true, "没启动", "没有启动", "还没开始", "没开始", "没动工", "没开工", "没动静", "未开工", "没动的"),
        // The state's own name denies nothing.
        .. Of([Reports.Statuses.NotStarted], false, "未启动"),
        .. Of([Reports.Statuses.FarBehind], false, "严重滞后", "严重落后"),
        .. Of(Late, false, "滞后", "落后", "拖后腿", "掉队", "拖了", "进度慢", "推不动", "推进慢", "慢了", "拖着", "卡住", "最慢", "最差", "垫底", "最不好"),
        .. Of([Reports.Statuses.Preparing], false, "前期工作", "在做前期", "前期阶段", "还在前期", "处于前期"),
        .. Of([Reports.Statuses.AlmostDone], false, "基本完成", "快完成", "快做完"),
        .. Of([Reports.Statuses.Done], false, "已完成", "已经完成", "全部完成"),
        .. Of(Ended, false, "完成了", "做完了", "干完了", "完工了", "完成的", "做完的", "完了的"),
        .. Of([Reports.Statuses.Paused], false, "暂停", "停了", "停工", "停摆", "停下来", "停着"),
        .. Of([Reports.Statuses.Adjusted], false, "调整的", "有调整", "作了调整", "做了调整", "状态调整"),
        .. Of([Reports.Statuses.Normal], false, "正常推进", "正常的", "进展顺利", "推进顺利", "按序时"),
        new("没亮灯", [], [Lamp.None], true),
        .. Light([Lamp.Yellow, Lamp.Red], "红黄灯", "黄灯和红灯", "红灯和黄灯", "红灯黄灯", "红黄", "亮灯预警"),
        .. Light([Lamp.Red], "红灯", "亮红", "飘红", "红的", "标红", "变红"),
        .. Light([Lamp.Yellow], "黄灯", "亮黄", "黄的", "标黄", "变黄", "预警"),
        .. Light([Lamp.Green], "绿灯", "亮绿", "绿的", "标绿"),
        new("有问题的", [], [], Troubled: true),
        new("存在问题的", [], [], Troubled: true),
        new("有困难的", [], [], Troubled: true),
    ];

    /// <summary>The state that a sentence asks for; null without one.</summary>
    public static StatusWords? In(string text) => Array.Find(Known, one => text.Contains(one.Word, StringComparison.Ordinal));

    private static IEnumerable<StatusWords> Of(string[] statuses, bool negated, params string[] words) => words.Select(word => new StatusWords(word, statuses, [], negated));

    private static IEnumerable<StatusWords> Light(Lamp[] lamps, params string[] words) => words.Select(word => new StatusWords(word, [], lamps));
}
