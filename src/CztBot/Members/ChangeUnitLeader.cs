using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>leader.change: from a day on a unit has another leader (单位负责人), or none (R16).</summary>
public sealed class ChangeUnitLeader(Database database) : IVerb
{
    private const int LongestName = 20;
    private const int LongestPost = 40;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (UnitLeaderForm.Refusal(turn) is { } refusal) return refusal;
        if (turn.Standing.Roster.Units.FirstOrDefault(unit => unit.Id == press.Text("unit")) is not { } unit)
            return Reply.Say("名册里已没有这个单位，请发送“更换负责人 单位”重新打开。");
        var mode = press.Text("mode") ?? UnitLeaderForm.Change;
        Reply Again(string notice) => UnitLeaderForm.Show(turn, unit, mode, notice, press);

        if (press.Text("seen") != UnitLeaderForm.Stamp(turn, unit))
            return Again("这个单位的负责人在您打开卡片后有过更改，请核对现在的负责人后再提交；您填写的内容还在。");
        var (change, fault) = Read(unit, mode, press);
        if (change is null) return Again(fault);
        var outcome = change.Apply(turn.Standing.Roster, turn.Today);
        if (outcome is not UnitLeaderOutcome.Changed changed) return Again(Sentence(unit, (UnitLeaderOutcome.Refused)outcome));
        if (!await database.WriteAsync(turn.Actor, work => UnitLeaderStore.ChangeAsync(work, unit.Id, UnitLeaderForm.Of(turn, unit), changed.Terms), cancellation))
            return Again("刚才有人同时更改了这个单位的负责人，您的更改没有保存，请核对后再提交。");
        return new NoticeCard { Title = $"{unit.Name}的负责人已更改", Facts = [new NoticeFact("单位负责人", UnitLeaderForm.Describe(turn, changed.Terms))] }.ToReply();
    }

    private static (UnitLeaderChange? Change, string Fault) Read(Unit unit, string mode, CardPress press)
    {
        if (!CellDate.TryRead(press.Text("from") ?? "", out var from)) return (null, "请选择起始日期，例如2019-12-10。");
        if (mode == UnitLeaderForm.End) return (new UnitLeaderChange(unit.Id, null, from), "");
        var name = CellText.Clean(press.Text("name")).Replace(" ", "", StringComparison.Ordinal);
        var post = CellText.Clean(press.Text("post"));
        if (name.Length == 0) return (null, "请填写新负责人的姓名。");
        if (name.Length > LongestName) return (null, $"姓名最多{LongestName}个字，请核对。");
        if (post.Length == 0) return (null, "请填写职务，例如“主任”。");
        if (post.Length > LongestPost) return (null, $"职务最多{LongestPost}个字，请精简。");
        // The same id as an import of the roster would give.
        return (new UnitLeaderChange(unit.Id, new UnitLeader(unit.Id, StableId.Of("p", unit.Id, name), name, post, from, null), from), "");
    }

    private static string Sentence(Unit unit, UnitLeaderOutcome.Refused refused) => refused.Fault switch
    {
        UnitLeaderFault.TooFar => "起始日期在一年以后，请核对年份。",
        UnitLeaderFault.Overtaken => $"{refused.Other!.Name}从{refused.Other.From:yyyy年M月d日}起已任{unit.Name}负责人，请填写以后的日期；登记有误的，请在名册文件中改正后导入。",
        UnitLeaderFault.Nobody => $"{unit.Name}在那一天没有负责人，无需停用。",
        _ => "所填的人已经担任这个职务，没有需要更改的内容。",
    };
}
