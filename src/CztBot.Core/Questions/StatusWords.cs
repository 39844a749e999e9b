using System.Text.RegularExpressions;
using CztBot.Core.Reports;

namespace CztBot.Core.Questions;

/// <summary>The states and lamps that a sentence asks for.</summary>
/// <param name="Word">The word that said so.</param>
internal sealed partial record StatusWords(string Word, IReadOnlyList<string> Statuses, IReadOnlyList<Lamp> Lamps, bool Negated = false, bool Troubled = false)
{
    /// <summary>A word of everyday speech rather than a state's name: 推不动, 卡住.</summary>
    public bool Loose => Statuses.Count > 1 && Word is not ("滞后" or "落后");

    private static readonly string[] Late = [Reports.Statuses.Behind, Reports.Statuses.FarBehind];

    // The first word that occurs counts, so a denial and the longer words stand first.
    private static readonly StatusWords[] Known =
    [
        .. Of([Reports.Statuses.Done], true, "未完成", "没完成", "没有完成", "没做完", "没有做完", "没完的", "没干完", "未办结的任务", "没收尾"),
        .. Of([Reports.Statuses.Normal], true, "不正常", "不太正常", "没按序时", "未达序时", "未按序时", "没有正常推进", "没正常推进", "没达序时", "不顺利", "没跟上", "跟不上"),
        // Not begun is a state of its own and denies nothing.
        .. Of([Reports.Statuses.NotStarted], false, "未启动", "没启动", "没有启动", "没动起来", "没有开始", "没有开工", "没有动工", "还没开始", "没开始", "没动工", "没开工", "没动静", "未开工", "没破题", "未破题", "没起步", "未起步", "没迈出", "未迈出", "没迈开", "没动的", "项没动", "个没动", "件没动"),
        .. Of([Reports.Statuses.FarBehind], false, "严重滞后", "严重落后", "拖得很严重", "拖得最严重", "严重的"),
        .. Of([Reports.Statuses.Behind], false, "进度滞后"),
        .. Of(Late, false, "滞后", "落后", "缓慢", "慢的", "靠后", "掉链子", "拖延", "不理想", "原地踏步", "推进不力", "进展不大", "没有进展", "没进展", "没什么进展", "拖后腿", "掉队", "拖了", "进度慢", "推不动", "推进慢", "慢了", "拖着", "卡住", "最慢", "最差", "垫底", "最不好", "操心", "揪心", "头疼", "不放心", "要盯", "该盯", "重点盯", "盯紧"),
        .. Of([Reports.Statuses.Preparing], false, "前期工作", "在做前期", "前期阶段", "还在前期", "处于前期"),
        .. Of([Reports.Statuses.AlmostDone], false, "基本完成", "快完成", "接近完成", "临近完成", "即将完成", "快收尾", "在收尾", "收尾的", "收尾阶段", "快做完", "扫尾", "大体做成", "大体完成", "临门一脚"),
        .. Of([Reports.Statuses.Done], false, "已完成", "已经完成", "全部完成", "办结的任务", "销号的任务"),
        .. Of([Reports.Statuses.Done], false, "完成了", "做完了", "干完了", "完工了", "完成的", "做完的", "完了的", "已完工", "已经完工", "完工的", "已竣工", "已经竣工", "竣工的", "已建成", "已经建成", "建成的", "收官的", "画上句号", "画了句号", "大功告成"),
        .. Of([Reports.Statuses.Paused], false, "暂停", "暂缓", "搁置", "停滞", "停了", "停工", "停摆", "停下来", "停着", "叫停", "晾着", "撂下"),
        .. Of([Reports.Statuses.Adjusted], false, "调整的", "有调整", "作了调整", "做了调整", "状态调整"),
        .. Of([Reports.Statuses.Normal], false, "正常推进", "正常的", "进展顺利", "推进顺利", "按序时", "按部就班", "有条不紊", "稳步推进", "平稳推进"),
        new("没亮灯", [], [Lamp.None]),
        .. Light([Lamp.Red], "红灯", "红牌", "亮红", "飘红", "红的", "标红", "变红"),
        .. Light([Lamp.Yellow], "黄灯", "黄牌", "亮黄", "黄的", "标黄", "变黄", "预警"),
        .. Light([Lamp.Green], "绿灯", "绿牌", "亮绿", "绿的", "标绿"),
        .. Light([Lamp.Yellow, Lamp.Red], "红黄"),
        .. Light([Lamp.Green, Lamp.Yellow, Lamp.Red], "亮灯情况", "各色灯", "亮灯的情况", "灯色", "三色灯"),
        new("有问题的", [], [], Troubled: true),
        new("存在问题的", [], [], Troubled: true),
        new("有困难的", [], [], Troubled: true),
    ];

    /// <summary>The state that a sentence asks for, or all the lamps; null without one.</summary>
    public static StatusWords? In(string text)
    {
        if (Array.Find(Known, one => text.Contains(one.Word, StringComparison.Ordinal)) is not { } first) return null;
        if (first is { Lamps.Count: 0, Negated: true } or { Troubled: true } or { Lamps: [Lamp.None] }) return first;
        var denied = Denied().IsMatch(text);
        if (first.Lamps.Count == 0) return denied ? first with { Negated = true } : first with { Statuses = [.. Together(text, first).SelectMany(one => one.Statuses).Distinct()] };
        Lamp[] lamps = text.Contains("红黄", StringComparison.Ordinal) ? text.Contains("红黄绿", StringComparison.Ordinal) ? [Lamp.Red, Lamp.Yellow, Lamp.Green] : [Lamp.Red, Lamp.Yellow]
            : first.Lamps.Count > 2 ? [.. first.Lamps]
            : [.. Known.Where(one => one.Lamps is [not Lamp.None] && text.Contains(one.Word, StringComparison.Ordinal)).Select(one => one.Lamps[0]).Distinct()];
        return first with { Lamps = lamps, Negated = denied };
    }

    /// <summary>The sentence with ※ in the place of each state and lamp.</summary>
    public static string Without(string text) => In(text) is null ? text : Known.Aggregate(text, (rest, one) => rest.Replace(one.Word, "※", StringComparison.Ordinal));

    // 未启动、前期工作、暂停: each beside one of the others.
    private static List<StatusWords> Together(string text, StatusWords first)
    {
        List<StatusWords> found = [first];
        for (var at = 0; at < found.Count; at++) found.AddRange(Beside(text, found[at]).Where(other => !found.Contains(other)).ToList());
        return found;
    }

    // 滞后的跟未启动的: two states that are named in one breath.
    private static IEnumerable<StatusWords> Beside(string text, StatusWords first) => Known.Where(other => other is { Lamps.Count: 0, Negated: false, Troubled: false }
        && other != first && text.Contains(other.Word, StringComparison.Ordinal) && (Joined(text, first.Word, other.Word) || Joined(text, other.Word, first.Word)));

    // One word behind the other with nothing but an ending and a joint between them.
    private static bool Joined(string text, string one, string two)
    {
        for (var at = text.IndexOf(one, StringComparison.Ordinal); at >= 0; at = text.IndexOf(one, at + 1, StringComparison.Ordinal))
        {
            foreach (var end in Ends)
            {
                var behind = text.AsSpan(at + one.Length);
                if (!behind.StartsWith(end)) continue;
                behind = behind[end.Length..];
                foreach (var joint in Joints)
                    if (behind.StartsWith(joint) && behind[joint.Length..].StartsWith(two)) return true;
            }
        }

        return false;
    }

    private static readonly string[] Joints = ["和", "跟", "与", "及", "以及", "或", "或者", "还有", "加上", ""];
    private static readonly string[] Ends = ["", "的", "任务", "的任务", "事项", "的事项", "项目", "的项目"];

    [GeneratedRegex("(?<![是也])(?:不是|不亮|(?<!有)没亮|(?<!有)没有亮|未亮|没挂|不(?=滞后|落后|掉队|严重)|不在|不属于|除了?(?!※)|除开|非|(?<!有)没有?(?=滞后|落后|掉队|暂停))(?:[※的]|属于|处于)*(?:红|黄|绿|滞后|严重|正常|落后|掉队|完成|已完成|暂停|前期|未启动|基本)|(?:灯|滞后|落后|正常推进|完成|暂停)的?(?:以外|之外)")]
    private static partial Regex Denied();

    private static IEnumerable<StatusWords> Of(string[] statuses, bool negated, params string[] words) => words.Select(word => new StatusWords(word, statuses, [], negated));

    private static IEnumerable<StatusWords> Light(Lamp[] lamps, params string[] words) => words.Select(word => new StatusWords(word, [], lamps));
}
