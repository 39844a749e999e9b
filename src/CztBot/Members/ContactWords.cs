using CztBot.Conversations;

namespace CztBot.Members;

/// <summary>更换联络员 UNIT.</summary>
public sealed class ReplaceContactWord(ContactForm form) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => Task.FromResult(form.Find(turn, ContactForm.Change, rest));
}

/// <summary>增加副联络员 UNIT.</summary>
public sealed class AddDeputyWord(ContactForm form) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => Task.FromResult(form.Find(turn, ContactForm.Add, rest));
}

/// <summary>停用联络员 UNIT.</summary>
public sealed class EndContactWord(ContactForm form) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => Task.FromResult(form.Find(turn, ContactForm.End, rest));
}

/// <summary>contact.open: the same for a unit that was chosen from several.</summary>
public sealed class OpenContactForm(ContactForm form) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        Task.FromResult(form.Find(turn, press.Text("mode") ?? "", press.Text("unit") ?? ""));
}
