using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Dispatches;

/// <summary>纪要 as .docx: when, where, under whom, who came, and the text as it was entered (R11).</summary>
public static class MinutesDocument
{
    /// <param name="parts">The minutes, part by part.</param>
    public static byte[] Write(Dispatch meeting, IReadOnlyList<string> parts, Standing standing)
    {
        var absent = meeting.Attendance?.Absent ?? [];
        var observing = meeting.Attendance?.Observing ?? [];
        return PlainPaper.Write($"{(meeting.Form == DispatchForm.Site ? "现场调度" : "会议调度")}纪要", PlainPaper.Signed(
        [
            Paragraphs.Of(PaperStyle.Caption, meeting.Number.ToString()),
            .. Paragraphs.Lines(PaperStyle.Text, $"{Opening(meeting, standing)}\n{meeting.Content}"),
            .. parts.SelectMany(part => Paragraphs.Lines(PaperStyle.Text, part)),
            .. Attended("出席", [.. meeting.UnitIds.Except(absent).Except(observing)], standing, meeting.Attendance is not null),
            .. Attended("请假", absent, standing, known: true),
            .. Attended("列席", observing, standing, known: true),
        ], PaperIssuer.Name, meeting.Meeting is { } held ? DateOnly.FromDateTime(held.At.DateTime) : null));
    }

    private static string Opening(Dispatch meeting, Standing standing)
    {
        if (meeting.Meeting is not { } held) return "";
        var host = held.HostId is { } id ? $"{(standing.Person(id) is { } person ? RoleWords.Post(person) : "")}{standing.PersonName(id)}" : "秘书处";
        return $"{held.At:yyyy年M月d日HH:mm}，{host}在{held.Place}主持召开{(meeting.Form == DispatchForm.Site ? "现场调度" : "会议调度")}，议题：{Clause.Ended(meeting.Words)}";
    }

    // 3号黑体 before the names in 3号仿宋.
    private static IEnumerable<OpenXmlElement> Attended(string word, IReadOnlyList<string> units, Standing standing, bool known)
    {
        if (!known || units.Count == 0) yield break;
        var head = Paragraphs.Run($"{word}：");
        head.RunProperties = new RunProperties(new RunFonts { EastAsia = Typeface.HeiTi.Name });
        var paragraph = Paragraphs.Of(PaperStyle.Text, $"{string.Join('、', units.Select(standing.UnitName))}。");
        paragraph.InsertAfter(head, paragraph.ParagraphProperties);
        yield return paragraph;
    }
}
