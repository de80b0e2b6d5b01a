// Everything the pages may show on which somebody says no to more mails about a poll.

export function leavePage(token: string): object {
  return { title: 'Geen e-mail meer', later: '', action: `/geen-bericht/${token}` };
}

export function leftPage(known: boolean): object {
  return { title: known ? 'U krijgt geen e-mail meer' : 'Deze link kennen wij niet', later: '', known };
}
