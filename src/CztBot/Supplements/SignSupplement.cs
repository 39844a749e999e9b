using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Members;
using CztBot.Core.Supplements;
using CztBot.Operations;
using CztBot.Papers.Supplements;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>supplement.preview: the draft as its readers will see it.</summary>
public sealed class PreviewSupplement(SupplementDesk desk, OpenSupplement open, SupplementCards cards) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? (file!.Issued is null ? await cards.DraftAsync(file, press.Text("form") == SupplementShelf.Units) : await open.ShowAsync(turn, file, ""));
    }
}

/// <summary>supplement.sign: 签发 by the head or the named deputy, who may choose groups; numbers it, keeps text and files with their checksums, and the leaders get it personally (R42, R60).</summary>
public sealed class SignSupplement(Database database, SupplementDesk desk, OpenSupplement open, TemplateShelf templates, SendSignal signal) : IVerb
{
    private const string Changed = "您打开后内容又有变化，没有签发。请看下面的最新内容，再次签发。";

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.MaySign) return Reply.Say("增刊由秘书处负责人签发，您没有这项权限。请联系负责人签发。");
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        if (file!.Issued is not null) return await open.ShowAsync(turn, file, "已经签发，无需重复操作。");
        if (file.Fault is { } fault) return await open.ShowAsync(turn, file, $"没有签发：{fault}");
        if (press.Text("stamp") != file.Stamp) return await open.ShowAsync(turn, file, Changed);
        var groups = press.Choices("groups");
        if (groups.Any(id => turn.Standing.Roster.Channels.All(group => group.Id != id))) return Confirm(turn, file, "有的群已不在名册里，没有签发。请重新选择。");
        if (press.Text("confirmed") != "true") return Confirm(turn, file, "");
        var issued = await SignAsync(turn, file, groups, cancellation);
        if (issued is not null) signal.Raise();
        return await open.ShowAsync(turn, file.Draft.Id, issued is null ? Changed
            : $"已签发{(turn.Caller.Deputises is { } held ? $"（{held.Words}）" : "")}，编为增刊第{issued.Number}期，正在发给{SupplementReaders.Of(turn, file.Paper).Count}位领导本人和受托人{(groups.Count > 0 ? $"、{groups.Count}个群" : "")}。");
    }

    private async Task<IssuedSupplement?> SignAsync(Turn turn, SupplementFile file, IReadOnlyList<string> groups, CancellationToken cancellation)
    {
        var template = templates.Take().Template;
        SupplementFiles Write(int number)
        {
            var paper = file.Paper with { Number = number, SignedOn = turn.Today };
            return new SupplementFiles(SupplementJson.Write(paper), SupplementDocument.Write(paper, template), SupplementDocument.Write(SupplementReaders.Units(paper), template));
        }

        // A deputy signs in the own name and for the head; the trail keeps both.
        return await database.WriteAsync(turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id }, async work =>
        {
            if (SupplementDesk.Stamp(await SupplementStore.StampAsync(work, file.Draft), turn.Today) != file.Stamp)
            {
                work.Cancel();
                return null;
            }

            var issued = await SupplementStore.SignAsync(work, file.Draft, turn.Today.Year, Write);
            if (issued is not null) await DeliveryStore.PlanAsync(work, SupplementReaders.Tell(turn, issued, groups));
            return issued;
        }, cancellation);
    }

    private static Reply Confirm(Turn turn, SupplementFile file, string notice)
    {
        var outdated = file.Parts.Count(part => file.IsOutdated(part.Machine));
        var paper = file.Paper;
        var kept = string.Concat((paper.TitleForUnits is null ? [] : (string[])["标题"]).Concat(paper.Sections.KeptFromUnits().Select(section => section.Heading)).Select(part => $"“{part}”"));
        return new AskCard
        {
            Title = "确认签发这期增刊？",
            Notice = notice,
            Lines =
            [
                CardString.Escape(file.Paper.Title),
                $"{(outdated > 0 ? $"有{outdated}处编辑过的内容，其底稿后来又有更新；" : "")}签发后按年度编号，内容不能更改。",
                $"签发后发给领导本人：{string.Join('、', SupplementReaders.Of(turn, file.Paper).Select(reader => reader.Mandate is { } mandate ? $"{reader.Person.Name}（{mandate.Words}）" : RoleWords.Post(reader.Person)))}。",
                $"增刊一般只报领导。确需发群的，请选择群，发的是不含只报领导内容的一份{(file.Draft.DispatchId is null ? "；自行编写的正文全部发出，请核对" : "")}。",
                .. kept.Length > 0 ? [$"{kept}经过编辑，其中有只报领导的内容，发群的一份在这一部分用系统底稿。"] : Array.Empty<string>(),
            ],
            Fields = turn.Standing.Roster.Channels.Count == 0 ? [] : [AskField.Many("groups", "发到群（可不选）", "", turn.Standing.Roster.Channels.Select(group => (group.Name, group.Id)))],
            Actions =
            [
                NoticeAction.Of("确认签发", "supplement.sign", (SupplementDesk.Named, file.Draft.Id), ("stamp", file.Stamp), ("confirmed", "true")),
                OpenSupplement.Back(file),
            ],
        }.ToReply();
    }
}
