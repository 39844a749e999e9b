using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Rounds;
using CztBot.Core.Supplements;
using CztBot.Papers.Supplements;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>A supplement as a card, in the form of its reader, with the file where it can be fetched.</summary>
public sealed class SupplementCards(PaperFileLinks files, DeliveryStore deliveries)
{
    // A card has its limits: of a longer text the beginning of each paragraph.
    private const int MostText = 6000;
    private const int MostOfParagraph = 120;

    private const string Changed = "这期增刊与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。";

    /// <summary>The signed one on the desk of the secretariat, or of a leader who asks for it.</summary>
    public async Task<Reply> SignedAsync(Turn turn, IssuedSupplement issued, string notice)
    {
        if (!issued.Intact) return Reply.Say(Changed);
        List<NoticeAction> actions = [];
        if (turn.Caller.InSecretariat)
        {
            var month = Month.Of(DateOnly.FromDateTime(issued.SignedAt.DateTime));
            actions.Add(NoticeAction.Of("查看版面", "supplement.pages", (SupplementDesk.Named, issued.Id)));
            // A dispatch's own messages are about the same id.
            var sent = (await deliveries.MonthAsync(month, issued.Id)).Select(entry => entry.Kind).ToHashSet(StringComparer.Ordinal);
            actions.AddRange(new[] { DeliveryKinds.Supplement, DeliveryKinds.SupplementCircular }.Where(sent.Contains)
                .Select(kind => NoticeAction.Of($"{DeliveryNames.Kind(kind)}送达情况", "delivery.board", ("month", month.ToString()), ("kind", kind))));
        }

        var back = NoticeAction.Of("增刊列表", "word.say", ("text", SupplementWord.Word));
        return await CardAsync(SupplementJson.Read(issued.Body), Name(issued), notice, turn.ByMandate, [.. actions, TraceSupplement.Button(issued.Id), back], issued.Id);
    }

    /// <summary>The signed one to a leader, or whoever acts for one.</summary>
    public Task<Reply> SentAsync(IssuedSupplement issued, string mandate) => CardAsync(SupplementJson.Read(issued.Body), Name(issued), "", mandate, [TraceSupplement.Button(issued.Id)], issued.Id);

    /// <summary>The signed one to a group.</summary>
    public Task<Reply> PostedAsync(IssuedSupplement issued) => CardAsync(SupplementReaders.Units(SupplementJson.Read(issued.Body)), Name(issued), "", "", [], issued.Id);

    /// <summary>The draft as its readers will see it.</summary>
    public Task<Reply> DraftAsync(SupplementFile file, bool units)
    {
        (string, string) id = (SupplementDesk.Named, file.Draft.Id);
        var other = units ? NoticeAction.Of("预览报领导的一份", "supplement.preview", id) : NoticeAction.Of("预览发群的一份", "supplement.preview", id, ("form", SupplementShelf.Units));
        return CardAsync(
            units ? SupplementReaders.Units(file.Paper) : file.Paper, SupplementShelf.Draft + file.Draft.Id, "预览稿，尚未签发，不得外传。", "",
            [TraceSupplement.Button(file.Draft.Id), other, OpenSupplement.Back(file)], file.Draft.Id);
    }

    // Digits in a row would look like a telephone number, and those are left out of what a group sees.
    private static string Name(IssuedSupplement issued) => $"{issued.Year}-{issued.Number}";

    private async Task<Reply> CardAsync(Supplement paper, string name, string notice, string mandate, IReadOnlyList<NoticeAction> actions, string id)
    {
        var links = await files.OfAsync(paper.IsForUnits ? SupplementShelf.Units : SupplementShelf.Kind, name, paper.SignedOn is null);
        var cut = paper.Sections.Sum(section => section.Text.Length) > MostText;
        var card = new PaperCard(
            SupplementDocument.Name, $"{paper.Issue}　{CardString.Escape(paper.Title)}", paper.SignedOn is { } day ? $"{PaperIssuer.Name}　{day:yyyy年M月d日}" : PaperIssuer.Name,
            $"{notice}{(cut ? "篇幅较长，这里每段只显示开头，全文请下载文件。" : "")}", [],
            [.. paper.Sections.Numbered().Select(pair => new PaperSection(
                paper.Sections.Count > 1 ? pair.Heading : pair.Section.Heading, pair.Section.Depth == 1,
                [.. pair.Section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => CardString.Escape(cut ? Excerpt.Of(line, MostOfParagraph) : line))]))],
            paper.IsForUnits ? "发：各牵头单位、责任单位" : $"报：三市主要领导、有关领导{(mandate.Length > 0 ? $"　{mandate}" : "")}", links, actions);
        return paper.IsForUnits ? card.ToReply() : card.ToReply().Traced(TraceSupplement.Button(id));
    }
}
